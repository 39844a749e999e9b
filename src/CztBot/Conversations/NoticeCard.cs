using System.Text.Json.Serialization;
using CztBot.Core;

namespace CztBot.Conversations;

/// <summary>Data of cards/common/notice.json: a title, lines, facts and up to six buttons; most short answers need no more.</summary>
public sealed record NoticeCard
{
    public required string Title { get; init; }

    /// <summary>Lines in Markdown; people's own words in them are escaped.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    public IReadOnlyList<NoticeFact> Facts { get; init; } = [];

    public IReadOnlyList<NoticeAction> Actions { get; init; } = [];

    public Reply ToReply() => Reply.Show("common/notice", this, ConversationJson.Default.NoticeCard);
}

public sealed record NoticeFact(string Title, string Value);

/// <summary>A button: its verb and what it carries.</summary>
public sealed record NoticeAction(string Title, string Verb, IReadOnlyDictionary<string, string> Data)
{
    public static NoticeAction Of(string title, string verb, params ReadOnlySpan<(string Name, string Value)> data)
    {
        // The Submit fallback reads the verb from its data.
        var carried = new Dictionary<string, string>(StringComparer.Ordinal) { ["verb"] = verb };
        foreach (var (name, value) in data) carried[name] = value;
        return new NoticeAction(title, verb, carried);
    }

    public static NoticeAction Of(string title, string verb, Month month, string item) =>
        Of(title, verb, ("month", month.ToString()), ("item", item));
}

/// <summary>Data of cards/common/help.json.</summary>
public sealed record HelpCard(string Title, string Lead, IReadOnlyList<HelpLine> Lines, IReadOnlyList<NoticeAction> Actions);

public sealed record HelpLine(string Word, string What);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NoticeCard))]
[JsonSerializable(typeof(DigestCard))]
[JsonSerializable(typeof(DraftCard))]
[JsonSerializable(typeof(HelpCard))]
[JsonSerializable(typeof(AskCard))]
[JsonSerializable(typeof(PaperCard))]
[JsonSerializable(typeof(PageCard))]
[JsonSerializable(typeof(FileCard))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(NoticeAction))]
internal sealed partial class ConversationJson : JsonSerializerContext;
