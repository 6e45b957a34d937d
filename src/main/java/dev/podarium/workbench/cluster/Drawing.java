package dev.podarium.workbench.cluster;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.cluster.layout.PictureLayout;
import dev.podarium.workbench.frame.Palette;
import java.util.List;

/**
 * What a drawing depends on besides its records: when it changes, all is drawn anew.
 *
 * @param width of the Canvas, in pixels
 * @param height of the Canvas, in pixels
 */
record Drawing(
    PictureLayout layout, Palette palette, List<ObjectRef> nodes, double width, double height) {}
