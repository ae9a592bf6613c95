import Documents
func docx(_ papers: [Document]) -> [UInt8]? { nil }
