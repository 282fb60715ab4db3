-- Which parts of pictures are shown, told by whoever shows them ("card-37-62"): others may be seen by staff alone.
create table pictures_crop (
    used_by text not null,
    hash text not null,
    crop text not null,
    primary key (used_by, hash, crop)
);
create index pictures_crop_name on pictures_crop (hash, crop);
