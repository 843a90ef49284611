"""What leaves the house: preview, storyboard, thumbnail, subtitles, manifest."""
