"""The rules of the perturbation generator, one module per kind; `eval.perturb` is the way in."""
