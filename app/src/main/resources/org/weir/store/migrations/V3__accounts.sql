-- Accounts and how they log in; keys of programs; sessions and passkeys as their libraries keep them.

create table unit (
    code text primary key,
    name_en text not null,
    name_fr text not null
);

create table compartment (
    code text primary key,
    name_en text not null,
    name_fr text not null
);

create table account (
    id uuid primary key,
    login_name text not null unique,
    display_name text not null,
    language text not null,
    roles text[] not null,
    units text[] not null,
    compartments text[] not null,
    closed boolean not null,
    created_at timestamptz not null,
    last_login timestamptz
);

create table credential (
    account uuid primary key references account (id),
    password text,
    failures integer not null default 0,
    locked_until timestamptz not null default 'epoch',
    totp_secret bytea,
    totp_step bigint not null default -1,
    oidc_issuer text,
    oidc_subject text,
    unique (oidc_issuer, oidc_subject)
);

-- One-time links, by which somebody sets a password: at the first start, or when invited.
create table one_time_link (
    hash bytea primary key,
    account uuid references account (id),
    expires_at timestamptz not null
);

create table api_key (
    id uuid primary key,
    hash bytea not null unique,
    label text not null,
    scopes text[] not null,
    unit text not null,
    requests_per_minute integer not null,
    issued_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz
);

create table idempotent_answer (
    actor text not null,
    key text not null,
    request_hash bytea not null,
    body bytea,
    at timestamptz not null,
    primary key (actor, key)
);
create index idempotent_answer_by_time on idempotent_answer (at);

create table spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

create table user_entities (
    id varchar(1000) primary key,
    name varchar(100) not null,
    display_name varchar(200)
);

create table user_credentials (
    credential_id varchar(1000) primary key,
    user_entity_user_id varchar(1000) not null,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp,
    last_used timestamp,
    label varchar(1000) not null
);

grant select, insert, update on unit, compartment, account, credential, api_key to ${application};
grant select, insert, update, delete on one_time_link, idempotent_answer, spring_session,
    spring_session_attributes, user_entities, user_credentials to ${application};
