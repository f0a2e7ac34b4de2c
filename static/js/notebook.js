// A notebook in the reader's hands.
