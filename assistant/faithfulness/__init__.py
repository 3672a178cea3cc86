"""Does a text say only what its source says? Claims, one file per check, a verdict."""
