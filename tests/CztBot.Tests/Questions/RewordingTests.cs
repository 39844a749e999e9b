using System.Net;
using System.Text;
using System.Text.Json;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Questions;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Questions;

/// <summary>A language model may say in other words what was not understood, and can do no harm.</summary>
public sealed class RewordingTests
{
    private const string Odd = "大通道那档子事有没有眉目";

    [Fact]
    public async Task Without_a_model_nothing_is_proposed_and_nobody_is_asked()
    {
        using var model = new FakeModel();
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00", choice => choice with { Replace = model.Answer });

        (await world.SayAsync(await world.PersonAsync(Roles.Leader), Odd)).Text.ShouldContain("还答不上来");

        model.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_not_understood_is_proposed_in_other_words_and_answered_from_the_records_once_it_is_pressed()
    {
        using var model = new FakeModel { Says = "“任务5到哪了。”" };
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", model.Choose);
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");
        await world.AcceptAsync("T05");
        var leader = await world.PersonAsync(Roles.Leader);

        var proposal = await world.SayAsync(leader, Odd);
        proposal.Text.ShouldSatisfyAllConditions(text => text.ShouldContain("您是想问这个吗？"), text => text.ShouldContain("任务5到哪了"), text => text.ShouldNotContain("完成路基工程"));
        (await world.PressAsync(leader, "question.ask", proposal.Button("question.ask"))).Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("完成路基工程"), text => text.ShouldContain("数据截至"));

        var asked = model.Asked.ShouldHaveSingleItem();
        asked.Key.ShouldBe("Bearer key-1");
        asked.Body.GetProperty("model").GetString().ShouldBe("model-1");
        asked.Body.GetProperty("messages")[1].GetProperty("content").GetString().ShouldBe(Odd);
        (await world.StandingAsync()).Roster.People.ShouldAllBe(person => !asked.Body.ToString().Contains(person.Name) && !asked.Body.ToString().Contains(person.Id));
        (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "未答问题")).Text.ShouldContain(Odd);
        world.Log.Lines.ShouldAllBe(line => !line.Contains(Odd));
    }

    [Theory]
    [InlineData("无")]
    [InlineData("签发")]
    [InlineData("让长沙市住建局下周五前交书面说明")]
    [InlineData("李娜的电话是多少")]
    [InlineData("任务5到哪了\n任务6到哪了")]
    [InlineData("任务88到哪了")]
    [InlineData("")]
    public async Task What_is_no_question_about_the_records_is_not_proposed(string said)
    {
        using var model = new FakeModel { Says = said };
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00", model.Choose);

        var answer = await world.SayAsync(await world.PersonAsync(Roles.Head), Odd);

        answer.Text.ShouldContain("还答不上来");
        answer.Buttons("question.ask").ShouldBeEmpty();
        model.Asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(401, "{}")]
    [InlineData(200, "not json")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"choices":[]}""")]
    [InlineData(200, """{"choices":[{"message":null}]}""")]
    [InlineData(0, "")]
    public async Task A_model_that_misbehaves_costs_nothing_but_its_proposal(int status, string body)
    {
        using var model = new FakeModel { Status = status, Body = body };
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00", model.Choose);

        (await world.SayAsync(await world.PersonAsync(Roles.Leader), Odd)).Text.ShouldContain("还答不上来");
        model.Asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://model.example.gov.cn/v1", "model-1", "5", "LanguageModel:Url")]
    [InlineData("https://model.example.gov.cn/v1", "", "5", "LanguageModel:Model")]
    [InlineData("https://model.example.gov.cn/v1", "model-1", "60", "LanguageModel:Seconds")]
    public async Task A_wrong_setting_is_named_at_the_start(string url, string model, string seconds, string named)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["LanguageModel:Url"] = url, ["LanguageModel:Model"] = model, ["LanguageModel:Seconds"] = seconds };

        (await Should.ThrowAsync<UserErrorException>(() => BotWorld.StartAsync("2019-12-03T10:00", choice => choice with { Settings = settings }))).Message.ShouldContain(named);
    }

    /// <summary>The endpoint of a language model.</summary>
    private sealed class FakeModel : HttpMessageHandler
    {
        public string Says { get; init; } = "";

        public int Status { get; init; } = 200;

        public string? Body { get; init; }

        public List<(string Key, JsonElement Body)> Asked { get; } = [];

        public HostChoice Choose(HostChoice choice) => choice with
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["LanguageModel:Url"] = "https://model.example.gov.cn/v1/", ["LanguageModel:Model"] = "model-1", ["LanguageModel:Key"] = "key-1",
            },
            Replace = Answer,
        };

        public void Answer(IServiceCollection services) => services.AddHttpClient(Rewording.Client).ConfigurePrimaryHttpMessageHandler(() => this);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri.ShouldBe(new Uri("https://model.example.gov.cn/v1/chat/completions"));
            Asked.Add((request.Headers.Authorization!.ToString(), JsonElement.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))));
            // Nobody comes: the client's own patience ends.
            if (Status == 0) throw new TaskCanceledException();
            return new HttpResponseMessage((HttpStatusCode)Status)
            {
                Content = new StringContent(Body ?? JsonSerializer.Serialize(new { choices = new[] { new { message = new { role = "assistant", content = Says } } } }), Encoding.UTF8, "application/json"),
            };
        }
    }
}
