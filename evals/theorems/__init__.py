"""Twenty-four theorems told as narrations: what strangers' texts become."""
