using System.Text.Json;
using System.Text.RegularExpressions;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Tests.Bulletins;
using CztBot.Tests.World;

namespace CztBot.Tests.Rights;

/// <summary>Text with a classification marking goes nowhere, by whatever button and in whatever field it comes (R91).</summary>
public sealed partial class MarkingFilterTests
{
    private const string Marked = "完成路基工程\n机密★1年\n下月通车";

    // Who, verb, field, item: fields in which people's own text is stored, pressed by whoever may; every other verb and field is found by itself below.
    private static readonly (string Who, string Verb, string Field, string Item)[] Fields =
    [
        .. from input in (string[])["progress", "problems", "difficulties", "nextSteps", "coordination", "unchangedReason", "status", "percent", "nextDate", "level"]
           from verb in (string[])["report.submit", "report.draft"]
           select ("reporter", verb, input, "T08"),
        ("reporter", "report.submit", "progress.a", "T13a"),
        ("reporter", "report.draft", "problems.b", "T13b"),
        ("clerk", "report.submit", "progress", "T08"),
        ("clerk", "report.draft", "progress", "T08"),
        ("reporter", "report.finish", "evidence", "T06"),
        ("co-lead", "report.confirm", "paragraph", "T04"),
        ("clerk", "report.return", "reason", "T07"),
        ("clerk", "report.correct", "text", "T05"),
        ("head", "report.correct", "reason", "T05"),
        ("clerk", "item.reopen", "reason", "T05"),
        ("clerk", "bulletin.edit", "text", ""),
        ("clerk", "bulletin.edit", "section", ""),
        ("clerk", "problem.raise", "text", ""),
        ("clerk", "problem.classify", "reason", ""),
        ("clerk", "problem.classify", "department", ""),
        ("clerk", "problem.settle", "reason", ""),
        ("head", "order.issue", "requirement", ""),
        ("clerk", "order.draft", "requirement", ""),
        ("reporter", "order.refuse", "reason", "T08"),
        ("reporter", "order.reply", "reply", "T08"),
        ("reporter", "order.reply", "attachment", "T08"),
        ("reporter", "order.extend", "reason", "T08"),
        ("head", "order.extension", "opinion", ""),
        ("clerk", "order.close", "opinion", ""),
        ("head", "order.reassign", "reason", ""),
        ("clerk", "nudge", "text", "T08"),
        ("clerk", "word.say", "text", ""),
    ];

    [Fact]
    public async Task Marked_text_is_not_stored_nor_logged_and_the_author_is_told_the_words()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.DrainAsync();
        using var ledgers = new Ledgers(world);
        foreach (var (who, verb, field, item) in Fields)
        {
            var person = await PersonAsync(world, who, item);
            // Whoever speaks for the first time has the address remembered.
            await world.SayAsync(person, "帮助");
            var before = ledgers.Stamp();
            var data = Moves.Data(("month", "2019-11"), ("item", item), ("version", "1"), ("section", "overview"), ("fields", "progress"));

            var answer = await world.PressAsync(person, verb, data, Moves.With((field, Marked)));

            // A sentence: the form stays on the screen as it was typed.
            answer.Card.ShouldBeNull($"{verb} {field}");
            answer.Sentence.ShouldContain("“机密★1年”", customMessage: $"{verb} {field}");
            answer.Sentence.ShouldContain("没有保存，草稿也没有留存");
            ledgers.Stamp().ShouldBe(before, $"{verb} {field}");
        }

        ledgers.Holds("机密").ShouldBeFalse();
        world.Log.Lines.ShouldAllBe(line => !line.Contains("机密", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_verb_and_every_field_that_there_is_lies_behind_the_filter()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.DrainAsync();
        using var ledgers = new Ledgers(world);
        var clerk = await world.PersonAsync(Roles.Clerk);
        await world.SayAsync(clerk, "帮助");
        var fields = FieldsOfCards().Concat(FieldsOfForms()).Distinct().ToList();
        string[] some = ["progress", "progress.a", "problems", "paragraph", "requirement", "opinion", "findings"];
        some.ShouldBeSubsetOf(fields);
        var verbs = world.Get<IEnumerable<VerbName>>().Select(name => name.Verb).Distinct().ToList();
        var faults = new List<string>();

        foreach (var (verb, field) in verbs.Select(verb => (verb, "text")).Concat(fields.Select(field => ("report.draft", field))))
        {
            var before = ledgers.Stamp();
            var answer = await world.PressAsync(clerk, verb, Moves.Data(("month", "2019-11"), ("item", "T08"), ("number", "1"), ("version", "1")), (field, Marked));
            if (answer.Card is not null || !answer.Sentence.Contains("“机密★1年”", StringComparison.Ordinal)) faults.Add($"{verb} {field}: {answer.Text}");
            if (ledgers.Stamp() != before) faults.Add($"{verb} {field}: written");
        }

        foreach (var word in world.Get<IEnumerable<WordName>>().Select(name => name.Word).Distinct())
        {
            var before = ledgers.Stamp();
            if (!(await world.SayAsync(clerk, $"{word} {Marked}")).Sentence.Contains("“机密★1年”", StringComparison.Ordinal)) faults.Add(word);
            if (ledgers.Stamp() != before) faults.Add($"{word}: written");
        }

        faults.ShouldBeEmpty();
        ledgers.Holds("机密").ShouldBeFalse();
        world.Log.Lines.ShouldAllBe(line => !line.Contains("机密", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_of_a_channel_without_invokes_is_filtered_alike_and_so_is_a_text()
    {
        await using var world = await BulletinWorld.StartAsync();
        var person = await world.ReporterAsync("T08");
        using var ledgers = new Ledgers(world);
        var submit = world.Invoke(person, "report.draft", Moves.Data(("month", "2019-11"), ("item", "T08"), ("verb", "report.draft")), ("progress", Marked));
        submit["type"] = "message";
        submit["value"] = submit["value"]!["action"]!["data"]!.DeepClone();
        submit["deliveryMode"] = "expectReplies";

        using var response = await world.PostAsync(submit);
        var pressed = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("activities")[0].GetProperty("text").GetString();

        pressed!.ShouldContain("“机密★1年”");
        (await world.SayAsync(person, "临时调度 【内部】材料")).Sentence.ShouldContain("“【内部】”");
        (await world.SayInGroupAsync(person, "绝密★长期")).Sentence.ShouldContain("“绝密★长期”");
        ledgers.Holds("机密").ShouldBeFalse();
        (await world.SayAsync(person, "帮助")).Text.ShouldContain("密级标志过滤只作提醒，不能保证全部识别");
    }

    [Fact]
    public async Task Ordinary_words_are_stored_as_ever()
    {
        await using var world = await BulletinWorld.StartAsync();

        await world.ReportAsync("T08", "园区内部道路完成铺装，内部会议已召开，市保密局参加，未涉及国家秘密。");

        (await world.StoredAsync("T08"))!.Content!.Progress.ShouldStartWith("园区内部道路");
    }

    // As they stand in the cards; what the data puts in, the part of an item, is left out and put in.
    private static IEnumerable<string> FieldsOfCards() => Repository.Files("cards", "*.json").SelectMany(file => Inputs(JsonElement.Parse(File.ReadAllText(file))))
        .SelectMany(id => (string[])[Placeholder().Replace(id, ""), Placeholder().Replace(id, ".a")])
        .Select(field => field.Trim('.')).Where(field => field.Length > 0);

    private static IEnumerable<string> Inputs(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ToString().StartsWith("Input.", StringComparison.Ordinal) => [element.GetProperty("id").ToString()],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Inputs(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Inputs),
        _ => [],
    };

    // As they are asked for in code.
    private static IEnumerable<string> FieldsOfForms() => Repository.Files("src", "*.cs").SelectMany(file => FormInput().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);

    [GeneratedRegex("\\$\\{[^}]*\\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("AskField\\.\\w+\\(\"([^\"]+)\"")]
    private static partial Regex FormInput();

    private static async Task<string> PersonAsync(BotWorld world, string who, string item) => who switch
    {
        "reporter" => await world.ReporterAsync(item),
        "co-lead" => await world.ContactAsync((await world.StandingAsync()).Item(item)!.Leads[1].UnitId),
        "head" => await world.PersonAsync(Roles.Head),
        _ => await world.PersonAsync(Roles.Clerk),
    };
}
