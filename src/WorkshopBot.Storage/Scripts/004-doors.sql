-- Where the group of a session is: 0 its own, 1 its room in the browser. A conversation may hold one session after another.
create table held (
    stream text not null,
    second bigint not null,
    channel text not null,
    conversation text not null,
    primary key (stream, second)
);

insert into held (stream, second, channel, conversation)
select stream, 0, channel, conversation from address where stream is not null and person is null;

-- The meeting whose chat this is.
alter table address add column meeting text;

-- Whom the bot met in a group, so that it can begin a private conversation.
create table reach (
    person text not null,
    channel text not null,
    service_url text not null,
    bot_id text not null,
    member text not null,
    tenant text,
    primary key (person, channel)
);

-- The same person under another account: who came through another door.
create table also_known (
    channel text not null,
    account text not null,
    person text not null,
    primary key (channel, account)
);

create index also_known_by_person on also_known (person);
