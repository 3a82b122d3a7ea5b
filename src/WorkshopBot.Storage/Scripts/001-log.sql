-- What happened. Hashes run over commitments, so that words can be removed and the chain still holds.
create table event (
    stream text not null,
    version bigint not null,
    id text not null,
    at text not null,
    cause text not null,
    type text not null,
    data text not null,
    salt text not null,
    hash text not null,
    primary key (stream, version)
);

-- How far each stream is. Its row is what two writers race for, and what shows that the last events were taken away.
create table stream (
    stream text not null primary key,
    version bigint not null,
    hash text not null
);

-- What people typed or said; an event holds the id and the salted digest only.
create table text (
    id text not null primary key,
    stream text not null,
    version bigint not null,
    salt text not null,
    body text not null
);

create index text_by_event on text (stream, version);

-- Each delivery that was dealt with and what came of it, refusals too.
create table turn (
    cause text not null primary key,
    stream text not null,
    seen bigint not null,
    events bigint not null,
    refusal text,
    digest text not null
);

create index turn_by_stream on turn (stream);
