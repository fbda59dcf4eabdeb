"""The judge: whose name is it? Fitted and measured by `training.quality`, see docs/quality."""
