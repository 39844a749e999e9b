using Spectre.Console;

namespace CztBot.Operations.Demonstration;

/// <summary>Prints the transcript: when, who, what.</summary>
internal sealed class Stage(BusinessClock clock, IAnsiConsole console)
{
    /// <summary>One line of the transcript.</summary>
    /// <param name="colour">A Spectre colour for who speaks.</param>
    /// <param name="at">When it happened; now where it is not given.</param>
    public void Tell(string who, string what, string colour = "silver", DateTimeOffset? at = null) =>
        console.MarkupLine($"[grey]{at ?? clock.Now:MM-dd HH:mm}[/]  [{colour}]{Markup.Escape(who)}[/]  {Markup.Escape(what)}");

    /// <summary>A heading between the days.</summary>
    public void Chapter(string title) => console.Write(new Rule($"[bold]{Markup.Escape(title)}[/]").LeftJustified());

    /// <summary>A message as its reader sees it.</summary>
    public void Show(string title, string text) =>
        console.Write(new Panel(Markup.Escape(text)) { Header = new PanelHeader(Markup.Escape(title)), Border = BoxBorder.Rounded });
}
