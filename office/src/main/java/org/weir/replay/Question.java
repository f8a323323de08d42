package org.weir.replay;

import org.weir.base.Language;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// What was asked: everything besides lists and engine that an answer depends on.
///
/// @param subject who was screened
/// @param options how
/// @param language in which notes and readings are written
public record Question(Subject subject, ScreeningOptions options, Language language) {}
