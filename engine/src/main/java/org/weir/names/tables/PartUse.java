package org.weir.names.tables;

/// What a part of a name is known to be used for. A part may have several uses (*grace* is a given
/// name, a family name and a word).
public enum PartUse {
    /// Attested as a given name.
    FORENAME,
    /// Attested as a family name.
    SURNAME,
    /// A given name borne clearly more often by men.
    MALE,
    /// A given name borne clearly more often by women.
    FEMALE,
    /// A title, rank, honorific or academic degree of a person (*dr*, *mullah*, *general*).
    TITLE,
    /// A particle of a name (*al*, *van*, *de*, *von*), or a word that joins parts.
    PARTICLE,
    /// Makes a kunya with the part that follows (*abu*, *umm*).
    KUNYA,
    /// Names the father or an ancestor (*bin*, *ibn*, *bint*, *ould*).
    NASAB,
    /// Tells generations apart (*jr*, *sr*, *iii*).
    GENERATION,
    /// Carries nothing in a name of any kind (*and*, *of*, *the*).
    STOP_WORD,
    /// Says what kind of organisation or trade it is, and little about which (*trading*,
    /// *general*).
    GENERIC,
    /// A word of a trade or a field that tells more than a generic one (*missile*,
    /// *petrochemical*).
    DOMAIN,
    /// Stands before a vessel's name (*mv*, *mt*).
    VESSEL_PREFIX,
    /// A type of vessel (*tanker*).
    VESSEL_TYPE,
    /// A place or its adjective, common inside names of organisations (*tehran*, *iranian*).
    PLACE,
    /// A number in figures or words; see [NameTables#number(int)].
    NUMBER,
    /// An ordinal number (*third*, *2nd*); see [NameTables#number(int)].
    ORDINAL,
    /// Also read as a Roman numeral (*ii*, *iv*); see [NameTables#number(int)].
    ROMAN,
    /// Announces another name (*aka*, *formerly*).
    ALIAS_MARK,
    /// Stands where a name was not known (*unknown*, *nil*).
    NO_NAME,
    /// A legal form usual before the name (*ooo*, *pt*).
    FORM_BEFORE,
    /// A legal form usual after the name (*ltd*, *gmbh*).
    FORM_AFTER,
    /// A short form or pet form of a given name.
    SHORT_FORM,
    /// A longer entry of the tables begins with this word; see [NameTables#phrase].
    STARTS_PHRASE;

    /// The bit of this use in [NameTables#uses(int)].
    // The tables are compiled by the same build that reads them: the order may change.
    @SuppressWarnings("EnumOrdinal")
    public int mask() {
        return 1 << ordinal();
    }

    /// Whether uses, as [NameTables#uses(int)] gives them, have one of these.
    public static boolean anyOf(int uses, PartUse... wanted) {
        for (PartUse use : wanted) {
            if ((uses & use.mask()) != 0) {
                return true;
            }
        }
        return false;
    }
}
