-- What must still go out. A message that belongs to no session has the empty stream.
create table outbox (
    id text not null primary key,
    stream text not null,
    recipient text not null,
    card text not null,
    subject text not null,
    cause text not null,
    place bigint not null,
    at text not null,
    due text not null,
    attempts bigint not null,
    state text not null,
    problem text
);

create index outbox_in_order on outbox (state, stream, recipient, place, id);

create unique index outbox_once on outbox (cause, stream, recipient, card, subject);

-- Under which id a card stands in its conversation, so that it can be updated.
create table card (
    stream text not null,
    recipient text not null,
    card text not null,
    subject text not null,
    activity_id text not null,
    primary key (stream, recipient, card, subject)
);
