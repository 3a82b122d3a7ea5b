-- Who is behind a pseudonym. Names stand here and nowhere else.
create table person (
    id text not null primary key,
    channel text not null,
    account text not null,
    name text not null,
    met text not null,
    profile text,
    unique (channel, account)
);

-- Where people and groups can be reached.
create table address (
    channel text not null,
    conversation text not null,
    service_url text not null,
    bot_id text not null,
    person text,
    stream text,
    at text not null,
    lost bigint not null,
    primary key (channel, conversation)
);

create index address_by_person on address (person);

create index address_by_stream on address (stream);

-- The session that somebody joined last.
create table takes_part (
    person text not null primary key,
    stream text not null
);

-- The program's own keys.
create table secret (
    name text not null primary key,
    value text not null
);
