package org.weir.lists.reading;

import java.util.List;
import java.util.Locale;
import org.weir.lists.IdentifierKind;

/// Reads what lists call an identifier (*Cedula No.*, *C.U.R.P.*, *Certificate of Incorporation
/// Number*) as a kind. The first word found decides, so the narrower words stand first.
public final class IdentifierWords {
    private record Word(String word, IdentifierKind kind) {}

    private static final List<Word> WORDS =
            List.of(
                    new Word("digital currency", IdentifierKind.CRYPTO_ADDRESS),
                    new Word("virtual currency", IdentifierKind.CRYPTO_ADDRESS),
                    new Word("e-mail", IdentifierKind.EMAIL),
                    new Word("email", IdentifierKind.EMAIL),
                    new Word("website", IdentifierKind.WEBSITE),
                    new Word("web site", IdentifierKind.WEBSITE),
                    new Word("swift", IdentifierKind.BIC),
                    new Word("legal entity number", IdentifierKind.LEI),
                    new Word("legal entity identifier", IdentifierKind.LEI),
                    new Word("d-u-n-s", IdentifierKind.DUNS),
                    new Word("duns", IdentifierKind.DUNS),
                    new Word("mmsi", IdentifierKind.MMSI),
                    new Word("maritime mobile", IdentifierKind.MMSI),
                    new Word("imo", IdentifierKind.IMO),
                    new Word("vessel registration identification", IdentifierKind.IMO),
                    new Word("international maritime organi", IdentifierKind.IMO),
                    new Word("call sign", IdentifierKind.CALL_SIGN),
                    new Word("tail number", IdentifierKind.AIRCRAFT_MARK),
                    new Word("manufacturer's serial", IdentifierKind.AIRCRAFT_SERIAL),
                    new Word("aircraft construction", IdentifierKind.AIRCRAFT_SERIAL),
                    new Word("aircraft serial", IdentifierKind.AIRCRAFT_SERIAL),
                    new Word("bank account", IdentifierKind.ACCOUNT),
                    new Word("iban", IdentifierKind.ACCOUNT),
                    new Word("passport", IdentifierKind.PASSPORT),
                    new Word("passeport", IdentifierKind.PASSPORT),
                    new Word("pasaporte", IdentifierKind.PASSPORT),
                    new Word("travel document", IdentifierKind.PASSPORT),
                    new Word("laissez-passer", IdentifierKind.PASSPORT),
                    new Word("driver", IdentifierKind.DRIVING_LICENCE),
                    new Word("driving licen", IdentifierKind.DRIVING_LICENCE),
                    new Word("tax", IdentifierKind.TAX),
                    new Word("tributaria", IdentifierKind.TAX),
                    new Word("us fein", IdentifierKind.TAX),
                    new Word("c.i.f.", IdentifierKind.TAX),
                    new Word("v.a.t.", IdentifierKind.TAX),
                    new Word("vat number", IdentifierKind.TAX),
                    new Word("fiscal code", IdentifierKind.TAX),
                    new Word("nit #", IdentifierKind.TAX),
                    new Word("rif #", IdentifierKind.TAX),
                    new Word("ruc #", IdentifierKind.TAX),
                    new Word("r.f.c.", IdentifierKind.TAX),
                    new Word("c.u.i.t", IdentifierKind.TAX),
                    new Word("c.n.p.j", IdentifierKind.TAX),
                    new Word("national id", IdentifierKind.NATIONAL_ID),
                    new Word("national foreign id", IdentifierKind.NATIONAL_ID),
                    new Word("personal id", IdentifierKind.NATIONAL_ID),
                    new Word("personal numerical", IdentifierKind.NATIONAL_ID),
                    new Word("identity card", IdentifierKind.NATIONAL_ID),
                    new Word("cedula", IdentifierKind.NATIONAL_ID),
                    new Word("c.u.r.p.", IdentifierKind.NATIONAL_ID),
                    new Word("c.u.i.", IdentifierKind.NATIONAL_ID),
                    new Word("d.n.i.", IdentifierKind.NATIONAL_ID),
                    new Word("citizen's card", IdentifierKind.NATIONAL_ID),
                    new Word("kenyan id", IdentifierKind.NATIONAL_ID),
                    new Word("ssn", IdentifierKind.NATIONAL_ID),
                    new Word("social security", IdentifierKind.NATIONAL_ID),
                    new Word("identification number", IdentifierKind.NATIONAL_ID),
                    new Word("turkish identification", IdentifierKind.NATIONAL_ID),
                    new Word("birth certificate", IdentifierKind.OTHER),
                    new Word("military", IdentifierKind.OTHER),
                    new Word("electoral", IdentifierKind.OTHER),
                    new Word("registration", IdentifierKind.REGISTRATION),
                    new Word("registered", IdentifierKind.REGISTRATION),
                    new Word("registry", IdentifierKind.REGISTRATION),
                    new Word("register", IdentifierKind.REGISTRATION),
                    new Word("company", IdentifierKind.REGISTRATION),
                    new Word("business", IdentifierKind.REGISTRATION),
                    new Word("chamber of comm", IdentifierKind.REGISTRATION),
                    new Word("enterprise number", IdentifierKind.REGISTRATION),
                    new Word("incorporation", IdentifierKind.REGISTRATION),
                    new Word("trade license", IdentifierKind.REGISTRATION),
                    new Word("organization code", IdentifierKind.REGISTRATION),
                    new Word("branch unit", IdentifierKind.REGISTRATION),
                    new Word("social credit", IdentifierKind.REGISTRATION),
                    new Word("government gazette", IdentifierKind.REGISTRATION),
                    new Word("folio mercantil", IdentifierKind.REGISTRATION),
                    new Word("matricula mercantil", IdentifierKind.REGISTRATION),
                    new Word("c.r. no", IdentifierKind.REGISTRATION),
                    new Word("telephone", IdentifierKind.PHONE),
                    new Word("phone", IdentifierKind.PHONE),
                    new Word("fax", IdentifierKind.PHONE));

    private IdentifierWords() {}

    /// The kind that the list's words for an identifier mean; [IdentifierKind#OTHER] where none is
    /// known.
    public static IdentifierKind kind(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        for (Word word : WORDS) {
            if (contains(lower, word.word())) {
                return word.kind();
            }
        }
        return IdentifierKind.OTHER;
    }

    /// Whether the word stands at the beginning of a word: *imo*, not *ultimo*.
    private static boolean contains(String text, String word) {
        int at = text.indexOf(word);
        while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
            at = text.indexOf(word, at + 1);
        }
        return at >= 0;
    }
}
