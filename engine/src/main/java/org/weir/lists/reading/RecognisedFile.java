package org.weir.lists.reading;

/// A file and what it was recognised as.
///
/// @param file the file
/// @param recognition what it is
public record RecognisedFile(PublishedFile file, Recognition recognition) {}
