package org.weir.cli.sources;

import java.net.URI;

/// A list and its official address.
///
/// @param source the list: `un-sc`, as its reader calls it
/// @param title what the list is called, for people
/// @param publisher who publishes it
/// @param format the format that the address gives (`un-xml`), for people; recognition goes by
///   content
/// @param address where it is fetched: `https`, or `http` on this very machine
/// @param page the publisher's page about it
/// @param terms under which it may be used
/// @param byDefault whether it is fetched unless somebody asks for particular sources
public record Source(
        String source,
        String title,
        String publisher,
        String format,
        URI address,
        String page,
        String terms,
        boolean byDefault) {}
