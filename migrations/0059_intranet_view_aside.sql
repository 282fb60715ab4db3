-- The view stands on one of publishing's, which is made anew; 0069 puts it back.
drop view intranet_notice_now;
