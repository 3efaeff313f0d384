package dev.bilten.people.api;

/**
 * Where a person is named, and so what erasing them changes.
 *
 * @param orders in which their name and address are replaced
 * @param open of these, those that are not paid and not over: erasing has to wait for them
 * @param tickets that are theirs
 * @param coming of these, those that still let in to an event that is not over
 * @param answers to questions, which are deleted
 * @param files sent with answers, which are deleted
 * @param notes about their orders, which are deleted
 * @param mails whose receiver is replaced
 * @param waiting places on waiting lists, which are given up
 */
public record Footprint(
        int orders, int open, int tickets, int coming, int answers, int files, int notes, int mails, int waiting) {}
