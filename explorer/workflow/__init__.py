"""What the program does, as functions the window, the command line and the tests all drive."""
