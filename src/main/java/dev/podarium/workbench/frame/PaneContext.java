package dev.podarium.workbench.frame;

import dev.podarium.api.ClusterSource;
import dev.podarium.narration.Narrator;

/**
 * What a pane gets when it is made: all that it may know of the rest of the window.
 *
 * @param cluster to send to; what it is like comes with the pulse
 * @param shown which moment the window shows
 * @param narrator tells of what happened
 */
public record PaneContext(
    ClusterSource cluster,
    ShownMoment shown,
    Pulse pulse,
    Narrator narrator,
    Selection selection,
    Actions actions,
    Notices notices) {}
