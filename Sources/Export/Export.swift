// The first file of Export.
