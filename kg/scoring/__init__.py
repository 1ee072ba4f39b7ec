"""Records against gold annotation, layer by layer."""

from kg.scoring.layers import LAYERS, Mistake, score_document
from kg.scoring.score import Scores, score_folders
from kg.scoring.tally import Figure, Tally

__all__ = ["LAYERS", "Figure", "Mistake", "Scores", "Tally", "score_document", "score_folders"]
