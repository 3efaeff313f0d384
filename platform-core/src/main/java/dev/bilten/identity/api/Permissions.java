package dev.bilten.identity.api;

import java.util.List;

/** The names of what the platform itself lets people do; a route names the ones it needs. */
public final class Permissions {
    public static final String EVENTS_VIEW = "events.view";
    public static final String EVENTS_EDIT = "events.edit";
    public static final String ORDERS_VIEW = "orders.view";
    public static final String ORDERS_EDIT = "orders.edit";
    public static final String PEOPLE_VIEW = "people.view";
    public static final String PEOPLE_EXPORT = "people.export";
    public static final String PEOPLE_ERASE = "people.erase";
    public static final String CHECKIN_SCAN = "checkin.scan";
    public static final String CHECKIN_VIEW = "checkin.view";
    public static final String PLUGINS_EDIT = "plugins.edit";
    public static final String THEMES_EDIT = "themes.edit";
    public static final String SETTINGS_EDIT = "settings.edit";
    public static final String API_KEYS_EDIT = "api-keys.edit";
    public static final String TEAM_EDIT = "team.edit";
    public static final String REPORTS_VIEW = "reports.view";
    public static final String LINKS_EDIT = "links.edit";
    public static final String AUDIT_VIEW = "audit.view";
    /** Counts only at an agency's home, and is offered there alone. */
    public static final String AGENCY_WORK = "agency.work";

    /** In the order people see them. */
    public static final List<String> BUILT_IN = List.of(
            EVENTS_VIEW,
            EVENTS_EDIT,
            ORDERS_VIEW,
            ORDERS_EDIT,
            PEOPLE_VIEW,
            PEOPLE_EXPORT,
            PEOPLE_ERASE,
            CHECKIN_SCAN,
            CHECKIN_VIEW,
            REPORTS_VIEW,
            LINKS_EDIT,
            THEMES_EDIT,
            PLUGINS_EDIT,
            SETTINGS_EDIT,
            TEAM_EDIT,
            API_KEYS_EDIT,
            AUDIT_VIEW,
            AGENCY_WORK);

    private Permissions() {}
}
