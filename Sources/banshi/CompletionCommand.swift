/// `banshi completion`: prints a script that completes the command line in a shell.
func completionCommand(_ arguments: Arguments) throws -> Int32 {
  guard let shell = arguments.operands.first else {
    throw UsageError.missingOperand(of: "completion", what: "bash、zsh 或 fish")
  }
  let commands = Help.commands.joined(separator: " ")
  let options = Arguments.valued.union(Arguments.flagged).sorted().map { "--\($0)" }
  switch shell {
  case "bash":
    print(
      """
      _banshi() {
        local word=${COMP_WORDS[COMP_CWORD]}
        if [ "$COMP_CWORD" -eq 1 ] && [[ $word != -* ]]; then
          COMPREPLY=($(compgen -W "\(commands)" -- "$word"))
        elif [[ $word == -* ]]; then
          COMPREPLY=($(compgen -W "\(options.joined(separator: " "))" -- "$word"))
        else
          COMPREPLY=($(compgen -f -- "$word"))
        fi
      }
      complete -F _banshi banshi
      """)
  case "zsh":
    print(
      """
      #compdef banshi
      _arguments '1:命令:(\(commands))' '*:文件:_files' \\
        \(options.map { "'\($0)'" }.joined(separator: " "))
      """)
  case "fish":
    print("complete -c banshi -n __fish_use_subcommand -a '\(commands)'")
    for option in options { print("complete -c banshi -l \(option.dropFirst(2))") }
  default:
    throw UsageError.badValue(option: "completion", value: shell, expected: "bash、zsh 或 fish")
  }
  return 0
}
