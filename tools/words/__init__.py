"""Reading scripts: sentences, narration, Fountain, spoken forms, alignment of edited scripts."""
