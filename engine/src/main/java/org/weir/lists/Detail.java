package org.weir.lists;

/// A published field that has no place of its own in the model: nothing that officers use is lost.
///
/// @param label the list's own name of the field
/// @param value its value
public record Detail(String label, String value) {}
