package dev.podarium.workbench.frame;

import dev.podarium.api.ClusterSource;

/** What a pane gets when it is made: all that it may know of the rest of the window. */
public record PaneContext(
    ClusterSource cluster, Selection selection, Actions actions, Pulse pulse, Notices notices) {}
