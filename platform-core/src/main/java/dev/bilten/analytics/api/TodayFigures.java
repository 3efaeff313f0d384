package dev.bilten.analytics.api;

/**
 * Today beside the same weekday of last week.
 *
 * @param today since midnight
 * @param lastWeekSoFar last week's until the same time of day
 * @param lastWeekWhole last week's whole day
 */
public record TodayFigures(Sales today, Sales lastWeekSoFar, Sales lastWeekWhole) {}
