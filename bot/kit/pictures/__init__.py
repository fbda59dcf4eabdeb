"""Pictures of names, drawn with the font of this folder, so that nobody has to install one.

The font is LXGW WenKai, a face for each script, made smaller by `make font`; its licence is in OFL.txt.
"""
