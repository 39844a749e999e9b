using System.Text.Json.Serialization;
using CztBot.Conversations;

namespace CztBot.Bulletins;

/// <summary>Data of cards/bulletins/draft.json.</summary>
public sealed record DraftCard(
    string Title, string Lead, string Notice, IReadOnlyList<DraftRow> Sections, IReadOnlyList<NoticeAction> Actions);

/// <param name="Mark">已编辑, 底稿已更新, 仅报领导, or empty.</param>
/// <param name="CanEdit">False for a heading alone and once signed.</param>
public sealed record DraftRow(string Heading, string Text, string Mark, string Tone, bool CanEdit, string Month, string Section);

/// <summary>Data of cards/bulletins/section.json.</summary>
/// <param name="Newer">What somebody else wrote meanwhile, or the machine's newer text; empty otherwise.</param>
public sealed record SectionCard(
    string Title, string Notice, string Newer, string NewerLabel, string Text, bool Edited, string Month, string Section, string Version);

/// <summary>Data of cards/bulletins/publish.json.</summary>
/// <param name="Chosen">Ids of the groups, with commas.</param>
/// <param name="Leaders">Everybody who may get the full bulletin.</param>
/// <param name="Reading">Ids of those who get it unless somebody decides otherwise, with commas.</param>
public sealed record PublishCard(
    string Title, string Lead, IReadOnlyList<PublishChoice> Groups, string Chosen, string Readers, IReadOnlyList<PublishChoice> Leaders, string Reading,
    string Month, IReadOnlyList<NoticeAction> Actions);

public sealed record PublishChoice(string Id, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DraftCard))]
[JsonSerializable(typeof(SectionCard))]
[JsonSerializable(typeof(PublishCard))]
internal sealed partial class BulletinCardJson : JsonSerializerContext;
