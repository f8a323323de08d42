package org.weir.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where accounts are kept. What changes them happens in an act: see [Acts].
public interface AccountStore {
    /// The account with this id.
    Optional<Account> find(UUID id);

    /// The account with this login name.
    Optional<Account> findByLoginName(String loginName);

    /// The account that an identity provider knows by this subject.
    Optional<Account> findByOidc(String issuer, String subject);

    /// All accounts, by login name.
    List<Account> all();

    /// Whether there is any account at all.
    boolean isEmpty();

    /// Puts an account in place, new or changed.
    void put(Account account, Instant at);

    /// How an account logs in; held against change by others until the transaction ends.
    Credentials credentials(UUID account);

    /// Puts credentials in place.
    void put(UUID account, Credentials credentials);

    /// Binds an account to an identity provider's subject.
    void bind(UUID account, String issuer, String subject);

    /// Keeps a one-time link by the hash of its secret.
    ///
    /// @param account whose password it sets; empty for the first administrator
    void putLink(byte[] hash, Optional<UUID> account, Instant expiresAt);

    /// Takes a one-time link out, if it is there and has not expired.
    Optional<OneTimeLink> takeLink(byte[] hash, Instant now);

    /// Looks at a one-time link without taking it.
    Optional<OneTimeLink> findLink(byte[] hash, Instant now);

    /// A link that was found.
    ///
    /// @param account whose password it sets; empty for the first administrator
    record OneTimeLink(Optional<UUID> account) {}

    /// All units, by code.
    List<Named> units();

    /// All compartments, by code.
    List<Named> compartments();

    /// Puts a unit in place.
    void putUnit(Named unit);

    /// Puts a compartment in place.
    void putCompartment(Named compartment);

    /// The keys of programs, the newest first.
    List<ApiKey> apiKeys();

    /// The key with this hash.
    Optional<ApiKey> findApiKey(byte[] hash);

    /// Puts a key in place.
    ///
    /// @param hash the hash of its secret
    void putApiKey(ApiKey key, byte[] hash);

    /// Marks a key as revoked.
    ///
    /// @return whether it was there and not revoked yet
    boolean revokeApiKey(UUID id, Instant at);
}
