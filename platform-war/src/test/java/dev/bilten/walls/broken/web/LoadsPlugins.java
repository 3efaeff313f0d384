package dev.bilten.walls.broken.web;

import org.pf4j.PluginManager;

public record LoadsPlugins(PluginManager plugins) {}
