"""The recipe of the article of 2017: a simple recurrent network and Adagrad, in NumPy alone.

The article ran Andrej Karpathy's min-char-rnn of 2015 on a list of names. This is written from the published
equations: Elman (1990) for the network, Werbos (1990) for its gradients through time, Duchi et al. (2011) for
Adagrad.
"""
