package dev.tenon.web.pages;

/**
 * What a template shows. {@code dev.tenon.pages.projects.ProjectsView} is shown by {@code
 * projects/projects.jte}, which takes it as {@code view}, beside {@code here}.
 */
public interface View {}
