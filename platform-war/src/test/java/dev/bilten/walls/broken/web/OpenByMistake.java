package dev.bilten.walls.broken.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/open")
public class OpenByMistake {
    @GET
    public String show() {
        return "";
    }
}
