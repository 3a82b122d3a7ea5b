-- Streams that were destroyed as a whole. What is declared here may be missing everywhere else, and is never written again.
create table destruction (
    stream text not null primary key,
    at text not null,
    ordered_by text not null,
    ground text not null,
    category text not null,
    records bigint not null,
    hash text not null,
    digest text not null
);
