using CztBot.Broadcasts;
using CztBot.Bulletins;
using CztBot.Cards;
using CztBot.CarryOvers;
using CztBot.Conversations;
using CztBot.Core.Calendars;
using CztBot.Decompositions;
using CztBot.Dispatches;
using CztBot.Evaluation;
using CztBot.LocalChat;
using CztBot.Mechanisms;
using CztBot.Members;
using CztBot.Orders;
using CztBot.Plans;
using CztBot.Problems;
using CztBot.Projects;
using CztBot.Questions;
using CztBot.Reports;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Summaries;
using CztBot.Supervision;
using CztBot.Supplements;
using CztBot.WebChat;

namespace CztBot.Operations;

/// <summary>Puts the program together; the server, the demonstration, the commands and the tests all start here.</summary>
public static class BotHost
{
    public static async Task<WebApplication> BuildAsync(HostChoice choice)
    {
        // Cards are compiled while everything else is put together.
        var cards = Task.Run(() => CardDeck.Load(Path.Combine(AppContext.BaseDirectory, "cards")));
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = choice.Environment,
        });
        if (!choice.Log) builder.Logging.ClearProviders();
        if (choice.LogTo is { } provider) builder.Logging.AddProvider(provider);
        if (choice.Urls is { } urls) builder.Configuration["Urls"] = urls;
        foreach (var (name, value) in choice.Settings) builder.Configuration[name] = value;
        var options = Settings.Read(builder.Configuration);
        BotEndpoint.Check(builder.Configuration);
        var webChat = WebChatOptions.Read(builder.Configuration);
        var model = LanguageModelOptions.Read(builder.Configuration);
        builder.Services
            .AddSingleton(options)
            .AddSingleton<IReadOnlyList<ReportingRules>>(options.ReportingRules())
            .AddSingleton(options.Orders.ToTerms())
            .AddSingleton(options.Supervision.ToTerms())
            .AddSingleton(options.AdHoc.ToTerms())
            .AddSingleton(options.Yearly.ToTerms())
            .AddSingleton(options.Evaluation.ToTerms())
            .AddSingleton(choice.Machine)
            .AddSingleton(Clock(choice, options))
            .AddSingleton(DatabasePlace.Of(choice, options))
            .AddSingleton(services => services.GetRequiredService<DatabasePlace>().Open())
            .AddSingleton(Channels.Read(builder.Configuration))
            .AddSingleton<TemplateShelf>()
            .AddStores()
            .AddConversations()
            .AddMembers()
            .AddPlans()
            .AddReports()
            .AddRounds()
            .AddProblems()
            .AddOrders()
            .AddSupervision()
            .AddDispatches()
            .AddCarryOvers()
            .AddProjects()
            .AddMechanisms()
            .AddDecompositions()
            .AddBulletins()
            .AddEvaluation()
            .AddSummaries()
            .AddSupplements()
            .AddBroadcasts()
            .AddQuestions(model)
            .AddWebChat(webChat)
            .AddSingleton<FirstStart>()
            .AddSingleton<Health>()
            .AddSingleton<DevelopmentClock>()
            .AddSingleton<LocalPeople>();
        if (choice.Schedule) builder.Services.AddRoundSchedule(DatabasePlace.Of(choice, options));
        if (builder.Environment.IsDevelopment()) builder.Services.AddLocalChat();
        builder.Services.AddSingleton(await cards);
        choice.Replace?.Invoke(builder.Services);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 8 * 1024 * 1024);

        var app = builder.Build();
        await app.Services.GetRequiredService<FirstStart>().RunAsync(app.Environment.IsDevelopment(), choice.At is null);
        app.UseCallerAddress(options);
        app.MapBot();
        app.MapPapers();
        app.MapWebChat(webChat);
        app.MapHealth(choice.Schedule);
        if (app.Environment.IsDevelopment()) app.MapDevelopment();
        return app;
    }

    /// <summary>Starts listening; only then the local chat knows where it can be reached.</summary>
    public static async Task StartAsync(WebApplication app)
    {
        // What every request asks for is read while the server begins to listen.
        var standing = Task.Run(() => app.Services.GetRequiredService<StandingStore>().LoadAsync());
        await app.StartAsync();
        await standing;
        if (app.Environment.IsDevelopment()) await app.Services.GetRequiredService<LocalPeople>().BindAsync(app.Urls.First());
    }

    private static void MapDevelopment(this WebApplication app)
    {
        app.MapLocalChat();
        app.MapDevelopmentClock();
    }

    private static BusinessClock Clock(HostChoice choice, DispatchOptions options)
    {
        var clock = new BusinessClock(choice.Machine, options.TimeZone());
        if (choice.At is { } at)
        {
            if (choice.Frozen) clock.Freeze(at);
            else clock.StartAt(at);
        }

        return clock;
    }
}
