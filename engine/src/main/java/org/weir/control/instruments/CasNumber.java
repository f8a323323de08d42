package org.weir.control.instruments;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// CAS registry numbers: two to seven digits, two digits, a check digit.
public final class CasNumber {
    /// What may be one.
    public static final Pattern FORM =
            Pattern.compile("(?<![\\d-])(\\d{2,7})-(\\d{2})-(\\d)(?![\\d-])");

    private CasNumber() {}

    /// Whether a text is one, with the right check digit: the sum of its other digits, each times
    /// its place from the right, modulo 10 (CAS, *Check Digit Verification of CAS Registry
    /// Numbers*).
    public static boolean isValid(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        String digits = matcher.group(1) + matcher.group(2);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.length() - i) * (digits.charAt(i) - '0');
        }
        return sum % 10 == matcher.group(3).charAt(0) - '0';
    }
}
