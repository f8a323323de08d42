package org.weir.lists.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.Countries;
import org.weir.base.DayOrder;
import org.weir.base.PartialDates;
import org.weir.lists.IdentifierKind;
import org.weir.lists.ListingBuilder;

/// Finds identifiers and dates of birth that a list wrote into running text: *IMO number: 5963351*,
/// *SWIFT/BIC: KUDBKPPY*, e-mail and web addresses, telephone numbers, *born in 1976*. The text
/// itself stays where it is.
public final class RemarkFacts {
    private static final Pattern IMO =
            Pattern.compile("(?i)\\bIMO(?: company)?(?: number| no\\.?| #)?[\\s:#]*(\\d{7})\\b");
    private static final Pattern BIC =
            Pattern.compile(
                    "\\b(?:SWIFT(?:/BIC)?|BIC)(?: code)?[\\s:]+([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\\b");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern WEBSITE =
            Pattern.compile(
                    "(?i)(?:web ?sites?|web ?page)\\s*:?\\s*((?:https?://)?[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}[\\w/.%-]{0,200})");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?i)\\b(tel(?:ephone)?|phone|fax|mobile)(?: numbers?| no)?[.:\\s]{1,4}(\\+?[\\d(][\\d() /-]{5,30}\\d)");
    private static final Pattern TAX =
            Pattern.compile(
                    "(?i)\\b([\\p{L}]{0,20} ?(?:national )?tax (?:number|no\\.?|id)):?\\s*(\\d[\\w/-]{3,30})");
    private static final Pattern REGISTRATION =
            Pattern.compile(
                    "(?i)\\b((?:business|company|commercial)? ?registration (?:number|no\\.?)):?\\s*(\\p{L}{0,4} ?\\d[\\w/-]{3,30})");
    private static final Pattern PASSPORT =
            Pattern.compile(
                    "(?i)\\b((?:\\p{L}{3,20} )?passport) ?(?:numbers?|no\\.?|nr\\.?)\\s?:?\\s?(\\p{L}{0,3}[ -]?\\d[\\p{L}\\d/-]{3,15})");
    private static final Pattern BORN =
            Pattern.compile(
                    "(?i)\\b(?:born(?: on| in)?|D(?:P)?OB\\s*[:-]?)\\s*(?:[a-z]\\) )?((?:\\d{1,2} )?(?:[A-Z][a-z]{2,8}\\.? )?\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})(?!\\d)(?: b\\) ([^.;,)]{4,20}))?");

    /// How much of a text is looked through.
    static final int MAX_CHARS = 20_000;

    private RemarkFacts() {}

    /// Adds the identifiers that the text holds.
    public static void identifiers(ListingBuilder listing, @Nullable String field) {
        if (field == null) {
            return;
        }
        String text = head(field);
        // Most texts hold none of these: a look for the word is cheaper than the pattern.
        if (text.contains("IMO")) {
            add(listing, IMO, IdentifierKind.IMO, "IMO", text);
        }
        if (text.contains("SWIFT") || text.contains("BIC")) {
            add(listing, BIC, IdentifierKind.BIC, "SWIFT/BIC", text);
        }
        if (text.indexOf('@') >= 0) {
            add(listing, EMAIL, IdentifierKind.EMAIL, "e-mail", text);
        }
        if (text.contains("ebsite") || text.contains("eb site")) {
            add(listing, WEBSITE, IdentifierKind.WEBSITE, "website", text);
        }
        if (text.contains("Tel")
                || text.contains("tel")
                || text.contains("hone")
                || text.contains("ax:")
                || text.contains("obile")) {
            labelled(listing, PHONE, IdentifierKind.PHONE, text);
        }
        if (text.contains("ax ")) {
            labelled(listing, TAX, IdentifierKind.TAX, text);
        }
        if (text.contains("egistration")) {
            labelled(listing, REGISTRATION, IdentifierKind.REGISTRATION, text);
        }
    }

    /// Adds the passports that the text names with their numbers.
    public static void passports(ListingBuilder listing, @Nullable String field) {
        if (field == null || !field.contains("assport")) {
            return;
        }
        Matcher passport = PASSPORT.matcher(head(field));
        while (passport.find()) {
            String words = passport.group(1);
            int blank = words.indexOf(' ');
            listing.identifier(
                    IdentifierKind.PASSPORT,
                    passport.group(2),
                    words,
                    blank < 4 ? null : Countries.code(words.substring(0, blank)).orElse(null));
        }
    }

    /// Adds the dates of birth that the text gives in so many words.
    public static void birthDates(ListingBuilder listing, @Nullable String field) {
        if (field == null || !field.contains("orn") && !field.contains("OB")) {
            return;
        }
        Matcher born = BORN.matcher(head(field));
        while (born.find()) {
            for (int group = 1; group <= 2; group++) {
                if (born.group(group) != null) {
                    listing.birthDate(
                            PartialDates.parse(born.group(group), DayOrder.DAY_FIRST).orElse(null));
                }
            }
        }
    }

    private static String head(String text) {
        return text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    }

    private static void add(
            ListingBuilder listing,
            Pattern pattern,
            IdentifierKind kind,
            String label,
            String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String value = matcher.group(matcher.groupCount() > 0 ? 1 : 0);
            listing.identifier(kind, value.replaceAll("[./]+$", ""), label, null);
        }
    }

    private static void labelled(
            ListingBuilder listing, Pattern pattern, IdentifierKind kind, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            listing.identifier(kind, matcher.group(2), matcher.group(1).strip(), null);
        }
    }
}
