package org.weir.lists.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDates;
import org.weir.lists.IdentifierKind;
import org.weir.lists.ListingBuilder;

/// Finds identifiers and dates of birth that a list wrote into running text: *IMO number: 5963351*,
/// *SWIFT/BIC: KUDBKPPY*, e-mail and web addresses, telephone numbers, *born in 1976*. The text itself
/// stays where it is.
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
            Pattern.compile("(?i)\\b([\\p{L}]{0,20} ?(?:national )?tax (?:number|no\\.?|id)):?\\s*(\\d[\\w/-]{3,30})");
    private static final Pattern REGISTRATION =
            Pattern.compile(
                    "(?i)\\b((?:business|company|commercial)? ?registration (?:number|no\\.?)):?\\s*(\\p{L}{0,4} ?\\d[\\w/-]{3,30})");
    private static final Pattern BORN =
            Pattern.compile(
                    "(?i)\\b(?:born(?: on| in)?|D(?:P)?OB\\s*[:-]?)\\s*(?:[a-z]\\) )?((?:\\d{1,2} )?(?:[A-Z][a-z]{2,8}\\.? )?\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})(?!\\d)(?: b\\) ([^.;,)]{4,20}))?");

    private RemarkFacts() {}

    /// Adds the identifiers that the text holds.
    public static void identifiers(ListingBuilder listing, @Nullable String text) {
        if (text == null) {
            return;
        }
        add(listing, IMO, IdentifierKind.IMO, "IMO", text);
        add(listing, BIC, IdentifierKind.BIC, "SWIFT/BIC", text);
        if (text.indexOf('@') >= 0) {
            add(listing, EMAIL, IdentifierKind.EMAIL, "e-mail", text);
        }
        add(listing, WEBSITE, IdentifierKind.WEBSITE, "website", text);
        labelled(listing, PHONE, IdentifierKind.PHONE, text);
        labelled(listing, TAX, IdentifierKind.TAX, text);
        labelled(listing, REGISTRATION, IdentifierKind.REGISTRATION, text);
    }

    /// Adds the dates of birth that the text gives in so many words.
    public static void birthDates(ListingBuilder listing, @Nullable String text) {
        if (text == null) {
            return;
        }
        Matcher born = BORN.matcher(text);
        while (born.find()) {
            for (int group = 1; group <= 2; group++) {
                if (born.group(group) != null) {
                    listing.birthDate(
                            PartialDates.parse(born.group(group), DayOrder.DAY_FIRST).orElse(null));
                }
            }
        }
    }

    private static void add(
            ListingBuilder listing, Pattern pattern, IdentifierKind kind, String label, String text) {
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
