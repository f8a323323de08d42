package org.weir.api.ftm;

import java.time.LocalDate;
import java.util.List;

/// What the directory keeps of a listing.
///
/// @param id what names it
/// @param caption the name under which it is listed
/// @param schema what it is
/// @param datasets the lists that it stands on, this one first
/// @param referents other ids of the same entity, as its list gives them
/// @param topics why it is of interest
/// @param countries lower-case codes
/// @param gender `female`, `male` or empty
/// @param firstSeen when its list saw it first, in the list's words; empty where it does not say
/// @param lastSeen the date of the edition
/// @param lastChange since when it is listed as it is
/// @param words what it is searched by, see [SearchWords]
/// @param list the number of its list
/// @param ordinal its number on the list
public record DirectoryEntry(
        String id,
        String caption,
        FtmSchema schema,
        List<String> datasets,
        List<String> referents,
        List<String> topics,
        List<String> countries,
        String gender,
        String firstSeen,
        LocalDate lastSeen,
        LocalDate lastChange,
        String words,
        int list,
        int ordinal) {}
