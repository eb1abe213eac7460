"""What the words mean: frozen dataclasses and enumerations, standard library only, no input or output."""
