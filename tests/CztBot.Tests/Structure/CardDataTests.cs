using System.Reflection;
using System.Text.Json;
using CztBot.Bulletins;
using CztBot.Conversations;
using CztBot.Members;
using CztBot.Orders;
using CztBot.Problems;
using CztBot.Questions;
using CztBot.Reports;
using CztBot.Supervision;
using CztBot.Tests.World;

namespace CztBot.Tests.Structure;

/// <summary>C# holds a card's data and nothing else: record, template and sample name the same things.</summary>
public sealed class CardDataTests
{
    private static readonly Dictionary<string, Type> Records = new(StringComparer.Ordinal)
    {
        ["common/notice"] = typeof(NoticeCard),
        ["common/help"] = typeof(HelpCard),
        ["common/digest"] = typeof(DigestCard),
        ["common/draft"] = typeof(DraftCard),
        ["common/ask"] = typeof(AskCard),
        ["orders/order"] = typeof(OrderCard),
        ["supervision/case"] = typeof(CaseCard),
        ["supervision/report"] = typeof(ReportCard),
        ["problems/problem"] = typeof(ProblemCard),
        ["reports/form"] = typeof(FormCard),
        ["reports/receipt"] = typeof(ReceiptCard),
        ["reports/confirm"] = typeof(ConfirmCard),
        ["reports/review"] = typeof(ReviewCard),
        ["bulletins/section"] = typeof(SectionCard),
        ["bulletins/publish"] = typeof(PublishCard),
        ["common/paper"] = typeof(PaperCard),
        ["common/page"] = typeof(PageCard),
        ["common/file"] = typeof(FileCard),
        ["members/accounts"] = typeof(AccountsCard),
        ["members/contact"] = typeof(ContactCard),
        ["questions/list"] = typeof(ListCard),
        ["questions/answer"] = typeof(AnswerCard),
    };

    public static TheoryData<string> Cards => [.. Names()];

    [Fact]
    public void Every_card_has_its_record() => Names().ShouldBe(Records.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_sample_has_exactly_the_properties_of_the_record(string card)
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "cards", card + ".data.json")));

        sample.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe(Names(Records[card]), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_record_carries_nothing_that_its_template_does_not_show(string card)
    {
        var template = File.ReadAllText(Path.Combine(Repository.Root, "cards", card + ".json"));

        Names(Records[card]).Where(name => !template.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Names() => Repository.Files("cards", "*.json")
        .Where(file => !file.EndsWith(".data.json", StringComparison.Ordinal))
        .Select(file => Path.ChangeExtension(Path.GetRelativePath(Path.Combine(Repository.Root, "cards"), file), null).Replace('\\', '/'));

    private static IEnumerable<string> Names(Type record) => record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != "EqualityContract")
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
}
