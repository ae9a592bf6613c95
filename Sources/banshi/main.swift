print("banshi")
