package org.weir.web.administration;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weir.access.Account;
import org.weir.access.Accounts;
import org.weir.access.Role;
import org.weir.base.Language;
import org.weir.http.Languages;

/// What the form about an account holds, as it was typed.
///
/// @param login the login name
/// @param name the display name
/// @param lang the code of the language
/// @param roles the codes of the roles
/// @param units the codes of the units
/// @param compartments the codes of the compartments
public record AccountForm(
        String login,
        String name,
        String lang,
        List<String> roles,
        List<String> units,
        List<String> compartments) {
    /// What was not sent is empty.
    public AccountForm(
            @Nullable String login,
            @Nullable String name,
            @Nullable String lang,
            @Nullable List<String> roles,
            @Nullable List<String> units,
            @Nullable List<String> compartments) {
        this.login = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        this.name = name == null ? "" : name.strip();
        this.lang = lang == null ? "en" : lang;
        this.roles = roles == null ? List.of() : List.copyOf(roles);
        this.units = units == null ? List.of() : List.copyOf(units);
        this.compartments = compartments == null ? List.of() : List.copyOf(compartments);
    }

    static AccountForm empty() {
        return new AccountForm(null, null, null, null, null, null);
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.loginName(),
                account.displayName(),
                Languages.code(account.language()),
                account.roles().stream().map(Role::code).toList(),
                List.copyOf(account.units()),
                List.copyOf(account.compartments()));
    }

    /// The first field that is wrong.
    Optional<String> wrongField() {
        if (!Account.isLoginName(login)) {
            return Optional.of("login");
        }
        if (name.isBlank() || name.length() > 200) {
            return Optional.of("name");
        }
        return roles.isEmpty() ? Optional.of("roles") : Optional.empty();
    }

    Accounts.Profile profile() {
        Set<Role> chosen = new LinkedHashSet<>();
        for (String code : roles) {
            Stream.of(Role.values()).filter(role -> role.code().equals(code)).forEach(chosen::add);
        }
        Language language = Languages.read(lang);
        return new Accounts.Profile(
                login,
                name,
                language == null ? Language.EN : language,
                chosen,
                Set.copyOf(units),
                Set.copyOf(compartments));
    }

    /// All roles, for the form.
    public static List<Role> allRoles() {
        return Arrays.asList(Role.values());
    }
}
