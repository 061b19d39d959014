package dev.tenon;

import dev.tenon.db.Db;
import dev.tenon.history.AuditLog;
import dev.tenon.identity.Links;
import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.accounts.AccountApi;
import dev.tenon.identity.accounts.Accounts;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.identity.invitations.Acceptances;
import dev.tenon.identity.invitations.InvitationApi;
import dev.tenon.identity.invitations.InvitationLetters;
import dev.tenon.identity.invitations.Invitations;
import dev.tenon.identity.passwords.ForgottenPasswords;
import dev.tenon.identity.passwords.PasswordApi;
import dev.tenon.identity.passwords.PasswordResets;
import dev.tenon.identity.passwords.Passwords;
import dev.tenon.identity.sessions.SessionApi;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.identity.sessions.SignIns;
import dev.tenon.identity.sessions.Throttle;
import dev.tenon.identity.tokens.ApiTokenApi;
import dev.tenon.identity.tokens.ApiTokens;
import dev.tenon.lists.Lists;
import dev.tenon.mail.Post;
import dev.tenon.operator.InstallationState;
import dev.tenon.operator.Operators;
import dev.tenon.operator.Schemas;
import dev.tenon.pages.account.ProfilePages;
import dev.tenon.pages.account.SessionsPages;
import dev.tenon.pages.account.TokenPages;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.pages.identity.AccountPages;
import dev.tenon.pages.identity.InvitationPages;
import dev.tenon.pages.identity.PasswordPages;
import dev.tenon.pages.identity.SessionPages;
import dev.tenon.pages.operator.OperatorPages;
import dev.tenon.pages.people.MemberPages;
import dev.tenon.routes.IdentityRoutes;
import dev.tenon.routes.pages.AccountPageRoutes;
import dev.tenon.routes.pages.IdentityPageRoutes;
import dev.tenon.routes.pages.OperatorPageRoutes;
import dev.tenon.routes.pages.PeoplePageRoutes;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.users.People;
import dev.tenon.users.Users;
import dev.tenon.web.Route;
import dev.tenon.web.pages.Screen;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Wires who somebody is: the part of {@link App} that knows secrets. */
final class Identity {
  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final SessionCookies cookies;
  private final PasswordHashes hashes;
  private final Throttle throttle;
  private final Sessions sessions;
  private final SignIns signIns;
  private final Accounts accounts;
  private final Acceptances acceptances;
  private final ForgottenPasswords forgotten;
  private final Passwords passwords;
  private final InvitationLetters letters;

  Identity(Db db, Clock clock, Supplier<UUID> ids, Installation installation, Post post) {
    this.db = db;
    this.clock = clock;
    this.ids = ids;
    this.cookies = new SessionCookies(installation.baseUrl());
    this.hashes = new PasswordHashes(installation.passwordCost());
    this.throttle = new Throttle(db);
    this.sessions = new Sessions(db, ids);
    this.signIns = new SignIns(db, sessions, throttle, hashes);
    this.accounts = new Accounts(db, ids, installation.signUp(), sessions, throttle, hashes);
    this.acceptances = new Acceptances(db, ids, sessions, hashes);
    var links = new Links(installation.baseUrl());
    this.passwords = new Passwords(db, sessions, throttle, hashes);
    this.letters = new InvitationLetters(new Invitations(db, clock, ids), links, post);
    this.forgotten =
        new ForgottenPasswords(new PasswordResets(db, clock, ids), hashes, throttle, links, post);
  }

  List<Route<?, ?>> pages(Screen screen, Lists lists) {
    var users = new Users(db);
    var conflicts = new Conflicts(new AuditLog(lists));
    List<Route<?, ?>> pages = new ArrayList<>();
    pages.addAll(
        IdentityPageRoutes.sessions(
            new SessionPages(screen, signIns, sessions, cookies, accounts)));
    pages.addAll(IdentityPageRoutes.accounts(new AccountPages(screen, accounts, cookies)));
    pages.addAll(IdentityPageRoutes.invitations(new InvitationPages(screen, acceptances, cookies)));
    pages.addAll(IdentityPageRoutes.passwords(new PasswordPages(screen, forgotten, cookies)));
    pages.addAll(
        PeoplePageRoutes.members(
            new MemberPages(
                screen, conflicts, users, lists, new Invitations(db, clock, ids), letters)));
    pages.addAll(AccountPageRoutes.profile(new ProfilePages(screen, conflicts, users)));
    pages.addAll(
        AccountPageRoutes.sessions(new SessionsPages(screen, sessions, passwords, cookies)));
    pages.addAll(
        AccountPageRoutes.tokens(
            new TokenPages(screen, new ApiTokens(db, clock, ids), new People(db), clock)));
    return pages;
  }

  /** The pages of whoever runs the installation. */
  List<Route<?, ?>> operatorPages(Screen screen, Supplier<ReadOnlySession> schema) {
    return OperatorPageRoutes.operator(
        new OperatorPages(
            screen,
            new Operators(db, passwords),
            new InstallationState(db),
            new Schemas(schema, clock)));
  }

  List<Route<?, ?>> routes() {
    List<Route<?, ?>> routes = new ArrayList<>();
    routes.addAll(IdentityRoutes.accounts(new AccountApi(accounts, cookies)));
    routes.addAll(IdentityRoutes.sessions(new SessionApi(signIns, sessions, cookies)));
    routes.addAll(
        IdentityRoutes.passwords(new PasswordApi(passwords, forgotten, sessions, cookies)));
    routes.addAll(
        IdentityRoutes.invitations(
            new InvitationApi(new Invitations(db, clock, ids), acceptances, cookies, letters)));
    routes.addAll(IdentityRoutes.tokens(new ApiTokenApi(new ApiTokens(db, clock, ids))));
    return routes;
  }
}
