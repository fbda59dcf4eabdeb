"""What a name model is: vocabulary, networks, checkpoint format, registry and sampler."""
