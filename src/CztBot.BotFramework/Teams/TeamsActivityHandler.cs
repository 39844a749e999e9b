namespace Microsoft.Bot.Builder.Teams;

/// <summary>The handler of a bot in Teams; the kinds that only Teams has come with the enrolment of channels.</summary>
public class TeamsActivityHandler : ActivityHandler;
