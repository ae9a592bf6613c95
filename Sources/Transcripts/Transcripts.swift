// The first file of Transcripts.
