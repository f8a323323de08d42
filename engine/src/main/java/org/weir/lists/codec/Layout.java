package org.weir.lists.codec;

/// How a snapshot file is laid out, version 1. All numbers are little-endian.
///
/// ```
/// header      magic (8), version (4), zero (4)
/// records     one per listing, in the list's order
/// dictionary  the strings that occur more than once, the most frequent first
/// ends        where each string of the dictionary ends, from its beginning (8 each)
/// offsets     where each record begins, and where the last one ends (8 each)
/// about       what names the snapshot, its format and files
/// checksums   CRC-32C of each 64 KiB of all the above (4 each)
/// trailer     where the parts begin, how many there are, CRC-32C of checksums and of itself
/// ```
///
/// The trailer stands last so that a file is written in one go, and a file that was cut short is
/// never taken for a whole one.
final class Layout {
    static final long MAGIC = 0x5453_494C_5249_4557L; // "WEIRLIST"
    static final long END_MAGIC = 0x444E_4552_4945_5721L; // "!WEIREND"
    static final int VERSION = 1;
    static final int HEADER_BYTES = 16;
    static final int BLOCK_BYTES = 64 << 10;

    /// In how large pieces a file is looked at: a buffer holds no more than 2 GiB.
    static final int CHUNK_BYTES = 1 << 30;

    // Offsets within the trailer.
    static final int DICTIONARY_AT = 0;
    static final int ENDS_AT = 8;
    static final int OFFSETS_AT = 16;
    static final int ABOUT_AT = 24;
    static final int CHECKSUMS_AT = 32;
    static final int STRINGS = 40;
    static final int LISTINGS = 44;
    static final int CHECKSUMS_CRC = 48;
    static final int TRAILER_CRC = 52;
    static final int END = 56;
    static final int TRAILER_BYTES = 64;

    private Layout() {}
}
