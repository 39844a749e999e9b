using System.Text.Json.Serialization;
using CztBot.Conversations;

namespace CztBot.Bulletins;

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
[JsonSerializable(typeof(SectionCard))]
[JsonSerializable(typeof(PublishCard))]
internal sealed partial class BulletinCardJson : JsonSerializerContext;
